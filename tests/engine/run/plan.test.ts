import { type Area, type Check, type Operation, pass } from '../../../contract/check';
import type { Probe, Profile } from '../../../contract/probe';
import { type Circumstances, makePlan } from '../../../engine/run/plan';
import { readProfile } from '../../../fixtures/profiles';
import { defineSurvey, sampleCheck, sampleFacts } from '../../helpers/sample-check';

const probe = (id: string, more: Partial<Probe> = {}): Probe => ({
  id,
  plays: '',
  access: 'write',
  chain: 1,
  steps: { read: [] },
  run: async () => {},
  ...more,
});
const probes = [
  probe('a.probe', { axes: ['dialect'] }),
  probe('a.reads', { access: 'read', chain: 9 }),
  probe('a.groups', { needs: ['groups'] }),
];
const suite: Area = {
  area: 'a',
  checks: [
    sampleCheck('a.by-dialect', { axes: ['dialect'] }),
    sampleCheck('a.by-attribute', {
      axes: ['dialect', 'attribute'],
      appliesTo: ({ path }: { path: string }) => path.startsWith('name.'),
    }),
    sampleCheck('a.of-groups', { probe: 'a.groups' }),
    sampleCheck('a.of-reads', { probe: 'a.reads' }),
    defineSurvey({
      ...sampleFacts,
      id: 'connection.requests.answered',
      survey: 'everything',
      messages: {},
      judge: () => pass,
    }),
    defineSurvey({ ...sampleFacts, id: 'a.survey', survey: ['a.reads'], messages: {}, judge: () => pass }),
  ],
};
const circumstances: Circumstances = {
  profile: readProfile('zscaler-private-access'),
  dialects: ['entra', 'entra-compliant'],
  readOnly: false,
  includeRisky: true,
  missing: {},
  excluded: {},
  selection: { areas: [], checks: [] },
};
const idsOf = (more: Partial<Circumstances>) => makePlan([suite], probes, { ...circumstances, ...more });

describe('the plan', () => {
  test('repeats checks for their axes and plays each probe once per dialect, the longest first', () => {
    const { instances, probeRuns } = idsOf({});
    expect(instances.map(({ id }) => id)).toEqual([
      'a.by-dialect[entra]',
      'a.by-dialect[entra-compliant]',
      'a.by-attribute[entra,name.givenName]',
      'a.by-attribute[entra,name.familyName]',
      'a.by-attribute[entra-compliant,name.givenName]',
      'a.by-attribute[entra-compliant,name.familyName]',
      'a.of-groups',
      'a.of-reads',
      'connection.requests.answered',
      'a.survey',
    ]);
    expect(probeRuns.map(({ key }) => key)).toEqual([
      'a.reads',
      'a.probe[entra]',
      'a.probe[entra-compliant]',
      'a.groups',
    ]);
    expect(instances[2]?.probeKeys).toEqual(['a.probe[entra]']);
  });

  test('repeats a check for the edge values that it names, beside the dialects', () => {
    const valued = sampleCheck('a.by-value', { axes: ['dialect', 'value'], values: ['plus', 'slash'] });
    const { instances } = makePlan([{ ...suite, checks: [valued] }], probes, circumstances);
    expect(instances.map(({ id }) => id)).toEqual([
      'a.by-value[entra,plus]',
      'a.by-value[entra,slash]',
      'a.by-value[entra-compliant,plus]',
      'a.by-value[entra-compliant,slash]',
    ]);
  });

  test('a selected check brings its probe and the checks that stand in front of it, and nothing else', () => {
    const { instances, probeRuns } = idsOf({ selection: { areas: [], checks: ['a.by-attribute[entra,*'] } });
    expect(instances.map(({ id }) => id)).toEqual([
      'a.by-attribute[entra,name.givenName]',
      'a.by-attribute[entra,name.familyName]',
      'connection.requests.answered',
    ]);
    expect(probeRuns.map(({ key }) => key)).toEqual(['a.probe[entra]', 'a.probe[entra-compliant]']);
  });

  test('what is missing, excluded or forbidden is skipped with its reason, and its probe is not played', () => {
    const { instances, probeRuns } = idsOf({ readOnly: true, missing: { groups: 'no groups here' } });
    expect(Object.fromEntries(instances.map(({ check: { id }, skip: why }) => [id, why]))).toEqual({
      'a.by-dialect': expect.stringMatching(/read-only/),
      'a.by-attribute': expect.stringMatching(/read-only/),
      'a.of-groups': expect.stringMatching(/read-only/),
      'a.of-reads': null,
      'connection.requests.answered': null,
      'a.survey': null,
    });
    expect(probeRuns.map(({ key }) => key)).toEqual(['a.reads']);
    expect(
      idsOf({ missing: { groups: 'no groups here' } }).instances.find(({ id }) => id === 'a.of-groups')?.skip,
    ).toBe('no groups here');
    expect(
      idsOf({ excluded: { 'name.givenName': 'not listed' } })
        .instances.map(({ skip: why }) => why)
        .filter(Boolean),
    ).toEqual(['not listed', 'not listed']);
  });
});

test('a line of the mapping that nobody can judge is skipped by what judges each attribute once', () => {
  const checks = [
    sampleCheck('a.once', { axes: ['attribute'] }),
    sampleCheck('a.twice', { axes: ['dialect', 'attribute'] }),
  ];
  const profile = { ...circumstances.profile, leftOut: { 'e[x': 'no path' } };
  const { instances } = makePlan([{ ...suite, checks }], probes, { ...circumstances, profile });
  expect(instances.filter(({ parameters }) => parameters.attribute === 'e[x')).toEqual([
    expect.objectContaining({ id: 'a.once[e[x]', skip: 'no path', probeKeys: [] }),
  ]);
});

describe('what the profile says', () => {
  const write = (more: Partial<Probe>) => probe('a.write', more);
  const planned = (profile: Partial<Profile>, checks: Check[], more: Partial<Probe> = {}) =>
    makePlan([{ area: 'a', checks }], [write(more)], {
      ...circumstances,
      profile: { ...circumstances.profile, ...profile },
    });
  const without = (...names: Operation[]) => ({
    operations: { create: true, update: true, delete: true, ...Object.fromEntries(names.map((name) => [name, false])) },
  });

  test('an operation that is not done skips what needs it, with that reason; a probe that needs it is not played', () => {
    const checks = [
      sampleCheck('a.creates', { probe: 'a.write' }),
      sampleCheck('a.deletes', { probe: 'a.write', operations: ['delete'] }),
      defineSurvey({ ...sampleFacts, id: 'a.survey', survey: ['a.write'], messages: {}, judge: () => pass }),
      defineSurvey({
        ...sampleFacts,
        id: 'a.deletion',
        survey: 'everything',
        operations: ['delete'],
        messages: {},
        judge: () => pass,
      }),
    ];
    const skips = (plan: ReturnType<typeof makePlan>) => plan.instances.map(({ skip: why }) => why);
    const reason = (what: string) => `the profile zscaler-private-access says that users are not ${what}`;
    const kept = planned(without('delete'), checks, { operations: ['create'] });
    expect([skips(kept), kept.probeRuns.length]).toEqual([[null, reason('deleted'), null, reason('deleted')], 1]);
    expect(kept.instances.find(({ id }) => id === 'a.survey')?.leftOut).toEqual(['DELETE']);
    const unchanged = planned(without('update'), checks, { operations: ['create', 'update'] });
    expect([skips(unchanged), unchanged.probeRuns.length]).toEqual([
      [
        reason('updated'),
        reason('updated'),
        reason('updated'),
        'no probe of this run sends a request that this check looks at',
      ],
      0,
    ]);
    expect(skips(planned(without('create'), checks, { operations: ['create', 'update'] }))[0]).toBe(reason('created'));
  });

  test('an exclusion skips, a deviation is carried along; either may name a check, a glob or one instance', () => {
    const axes = { probe: 'a.write', axes: ['dialect'] };
    const { instances, probeRuns } = planned(
      {
        exclusions: [{ check: 'a.one', reason: 'it has none' }],
        deviations: [
          { check: 'a.t*[entra]', reason: 'only so' },
          { check: 'a.t*', reason: 'always so' },
        ],
      },
      [sampleCheck('a.one', axes), sampleCheck('a.two', axes)],
      { axes: ['dialect'] },
    );
    expect(instances.map(({ id, skip: why, deviation }) => [id, why, deviation])).toEqual([
      ['a.one[entra]', 'the profile zscaler-private-access excludes it: it has none', undefined],
      ['a.one[entra-compliant]', 'the profile zscaler-private-access excludes it: it has none', undefined],
      ['a.two[entra]', null, 'only so'],
      ['a.two[entra-compliant]', null, 'always so'],
    ]);
    expect(probeRuns).toHaveLength(2);
  });
});

describe('a probe that plays something with what is there', () => {
  const onExisting = {
    judgedBy: ['a.of-*', 'a.by-*'],
    steps: { 'look-around': [], find: [] },
    chain: 2,
    run: async () => {},
  };
  const able = [probe('a.probe', { axes: ['dialect'], operations: ['create'], onExisting }), ...probes.slice(1)];
  const checks = [
    sampleCheck('a.by-dialect', { axes: ['dialect'], steps: ['find'] }),
    sampleCheck('a.of-writes', { axes: ['dialect'], steps: ['find', 'write'] }),
    sampleCheck('a.of-all', { axes: ['dialect'], steps: [] }),
    sampleCheck('a.other', { axes: ['dialect'], steps: ['find'] }),
    defineSurvey({ ...sampleFacts, id: 'a.survey', survey: ['a.probe'], messages: {}, judge: () => pass }),
    defineSurvey({ ...sampleFacts, id: 'a.everything', survey: 'everything', messages: {}, judge: () => pass }),
  ];
  const planned = (more: Partial<Circumstances>) =>
    makePlan([{ area: 'a', checks }], able, { ...circumstances, ...more });

  test('is judged in a read-only run by what is meant for that, once for both dialects', () => {
    const noCreation = { ...circumstances.profile, operations: { ...circumstances.profile.operations, create: false } };
    const { instances, probeRuns } = planned({ readOnly: true, profile: noCreation });
    const needsToWrite = 'this is a read-only run, and the check needs to write';
    const same = 'this is a read-only run, and what it sends is the same in the dialect entra';
    expect(instances.map(({ id, skip: why }) => [id, why])).toEqual([
      ['a.by-dialect[entra]', null],
      ['a.by-dialect[entra-compliant]', same],
      ...['of-writes', 'of-all', 'other'].flatMap((name) => [
        [`a.${name}[entra]`, needsToWrite],
        [`a.${name}[entra-compliant]`, needsToWrite],
      ]),
      ['a.survey', 'a read-only run sends no request that this check looks at'],
      ['a.everything', null],
    ]);
    expect(probeRuns.map(({ key, probe: { access, run } }) => [key, access, run === onExisting.run])).toEqual([
      ['a.probe[entra]', 'read', true],
    ]);
  });

  test('is what it was in every other run', () => {
    const { probeRuns } = planned({});
    expect(probeRuns.map(({ probe: each }) => [each.access, each.run === onExisting.run])).toEqual([
      ['write', false],
      ['write', false],
    ]);
  });
});
