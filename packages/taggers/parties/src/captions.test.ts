import { captionTable, type ExpectedParty } from '@averment/structure/testing';
import type { Party } from '@averment/record';
import { tagParties } from './tag-parties.js';

const found = ({ role, kind, name, capacity, jobTitle, aliases }: Party): ExpectedParty => ({
  party: `${role} ${kind} ${name}`,
  aliases,
  ...(capacity && { capacity }),
  ...(jobTitle && { job: jobTitle }),
});

test.each(captionTable().map((one) => [one.why, one] as const))('parties: %s', (_, { pleading, parties }) => {
  const tagged = tagParties(pleading).parties;
  expect(tagged.map(found)).toEqual(parties);
  for (const party of tagged) {
    expect(party.spans.length).toBeGreaterThan(0);
    for (const detail of party.details ?? []) expect(detail.spans.length).toBeGreaterThan(0);
  }
});
