import { knownCauses } from '../../../engine/diagnosis/causes/index';
import { auditInProcess } from '../../helpers/audit-in-process';
import { nearMisses } from '../../helpers/faulty-servers';

describe('what only looks like a known cause is not taken for it', () => {
  test.each(Object.entries(nearMisses))('%s', async (id, behaviour) => {
    const { findings } = await auditInProcess({ behaviour });
    expect([findings.length > 0, findings.filter((finding) => finding.id === id)]).toEqual([true, []]);
  });

  test('every known cause has such a near miss', () => {
    expect(knownCauses.map(({ id }) => id).filter((id) => !Object.hasOwn(nearMisses, id))).toEqual([]);
  });
});
