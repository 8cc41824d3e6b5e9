import type { Cause } from '../../../engine/diagnosis/cause';
import { knownCauses } from '../../../engine/diagnosis/causes/index';
import { auditInProcess } from '../../helpers/audit-in-process';
import { nearMisses as nearCalls } from '../../helpers/faulty-servers';
import { nearValues } from '../../helpers/faulty-values';

const nearMisses = { ...nearCalls, ...nearValues };

describe('what only looks like a known cause is not taken for it', () => {
  test.each(Object.entries(nearMisses))('%s', async (id, behaviour) => {
    const { findings } = await auditInProcess({ behaviour, isLying: true });
    expect([findings.length > 0, findings.filter((finding) => finding.cause === id)]).toEqual([true, []]);
  });

  test('every cause that can be proved has such a near miss', () => {
    const provable = Object.entries<Cause>(knownCauses).filter(([, { recognise }]) => recognise);
    expect(provable.flatMap(([id]) => (Object.hasOwn(nearMisses, id) ? [] : [id]))).toEqual([]);
  });
});
