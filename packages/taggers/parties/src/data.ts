import type { PartyRole } from '@averment/record';
import { lazily, readRows } from '@averment/record/data-file';

const rows = (name: string): string[][] => readRows(new URL(`../data/${name}.tsv`, import.meta.url));

/** Role words as printed, in lower case and without hyphens or slashes, to the record's role. */
export const roles = lazily(() => new Map(rows('roles').map(([printed, role]) => [printed!, role as PartyRole])));
/** Corporate endings, in lower case and without points. */
export const endings = lazily(() => new Set(rows('endings').map(([ending]) => ending!)));
export const organizationWords = lazily(() => new Set(rows('organization-words').map(([word]) => word!)));
export const governmentPatterns = lazily(() =>
  rows('government-patterns').map(([pattern]) => new RegExp(pattern!, 'i')),
);
/** Titles before a name, the longest first. */
export const titles = lazily(() =>
  rows('titles')
    .map(([title]) => title!.split(' '))
    .sort((a, b) => b.length - a.length),
);
/** Words with which a description after a name begins, to what it describes. */
export const descriptors = lazily(() => new Map(rows('descriptors').map(([start, kind]) => [start!, kind!])));
/** Offices of several words: the last, and those before it. */
export const titlesOfWords = lazily(() =>
  [...descriptors()]
    .filter(([start, kind]) => kind === 'title' && start.includes(' '))
    .map(([start]) => [start.slice(0, start.lastIndexOf(' ')), start.slice(start.lastIndexOf(' ') + 1)] as const),
);

/** What stands between a name and another by which the party goes: d/b/a, formerly known as. */
export const aliasMarkers = lazily(() => {
  const markers = rows('alias-markers').map(([marker]) => marker!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\w)(?:${markers.join('|')})(?:[/.:]|(?!\\w))[\\s:]?`, 'gi');
});

/** Words of public bodies' names between which a comma or an "and" parts no names: "fish" and "wildlife". */
export const joinedNames = lazily(() => rows('joined-names').map(([before, behind]) => [before!, behind!] as const));
/** Those who may claim a share of an estate or of land, whom a suit names by what they are. */
export const claimantWords = lazily(() => new Set(rows('claimant-words').map(([word]) => word!)));

/** Words that a name in capitals keeps so, or writes in its own way: LLC, GmbH. */
export const capitals = lazily(() => new Map(rows('capitals').map(([printed]) => [printed!.toLowerCase(), printed!])));
/** Suffixes of a name: of descent (Jr.), which belong to it, or of learning (M.D.), which don't. */
export const suffixes = lazily(() => new Map(rows('name-suffixes').map(([suffix, kind]) => [suffix!, kind!])));
/** Words that stay small within a name, and the particles of family names, which begin with a capital here. */
export const smallWords = lazily(() => new Map(rows('small-words').map(([word, kind]) => [word!, kind!])));

/** What a person is by office or work; no family names among them. */
export const jobNouns = lazily(() => new Set(rows('job-nouns').map(([noun]) => noun!)));

const patterns = (name: string): RegExp[] => rows(name).map(([pattern]) => new RegExp(pattern!, 'i'));

/** Lines of clerks' stamps; a weak one only beside a strong one. */
export const captionNoise = lazily(() =>
  rows('caption-noise').map(([pattern, strength]) => ({ pattern: new RegExp(pattern!, 'i'), strength: strength! })),
);
/** Lines under the court's name that belong to it. */
export const courtPlaces = lazily(() => patterns('court-places'));
/** Lines of a court's name among the parties, by their part in it: the lead before it, the court, the place behind. */
export const courtsAmongNames = lazily(() =>
  rows('courts-among-names').map(([pattern, part]) => ({ pattern: new RegExp(pattern!, 'i'), part: part! })),
);
/** Words of the column that gives number, judge and title. */
export const caseWords = lazily(() => patterns('case-words'));
/** Words that stand in no lawyer's name: of firms, addresses, papers, roles. */
export const noNames = lazily(() => new Set(rows('no-names').map(([word]) => word!)));
/** What one who signs for a party, or takes an oath, is by office: no lawyer. */
export const signerTitles = lazily(() => rows('signer-titles').map(([title]) => title!));
/** Words that make a line of a lawyers' block the name of a firm or an office. */
export const firmWords = lazily(() => new Set(rows('firm-words').map(([word]) => word!)));
/** Labels of bar numbers to the State whose they are, or '' where any State's bar may be meant; the longest first. */
export const barLabels = lazily(() =>
  rows('bar-labels')
    .map(([label, state]) => ({ label: label!, state: state ?? '' }))
    .sort((a, b) => b.label.length - a.label.length),
);
