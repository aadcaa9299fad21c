import { SERVICE_VARIABLES, variables, type Values } from '@averment/queue';

const { flag, list, oneOf, optional, seconds, size, text, wholeNumber } = variables;

/** A token's letters are those of RFC 6750; shorter ones could be guessed. */
const isToken = (item: string): boolean => /^[A-Za-z0-9._~+/=-]{16,512}$/.test(item);

const HTTP = {
  AVERMENT_INTAKE_HTTP: flag({ meaning: 'Whether filings are taken by POST /filings', default: 'true' }),
  AVERMENT_INTAKE_TOKENS: optional(
    list({
      meaning: 'Who may send filings: bearer tokens, with commas between; from a file, a line each',
      shape: 'tokens of 16 to 512 letters, digits and . _ ~ + / = -',
      isItem: isToken,
      isSecret: true,
    }),
  ),
  AVERMENT_INTAKE_OPEN: flag({ meaning: 'Whether everybody who reaches the port may send filings, without a token' }),
  AVERMENT_INTAKE_FILES: wholeNumber({ meaning: 'Files that a request may have', from: 1, to: 10_000, default: '100' }),
  AVERMENT_INTAKE_REQUEST_SIZE: size({ meaning: 'Size that all files of a request may have', default: '1 GB' }),
  AVERMENT_INTAKE_BUFFER: size({
    meaning: 'Memory that all uploads together may hold; those beyond it are asked to come again',
    default: '500 MB',
  }),
  AVERMENT_INTAKE_RATE: wholeNumber({
    meaning: 'Requests a minute from one token (from one address, where none is needed)',
    from: 1,
    to: 1_000_000,
    default: '600',
  }),
  AVERMENT_INTAKE_REQUEST_SECONDS: seconds({
    meaning: 'How long a request may take to arrive',
    from: 1,
    to: 86_400,
    default: '300',
  }),
};

const WATCHED = {
  AVERMENT_INTAKE_FOLDER: optional(
    text({ meaning: 'A folder to watch, with those in it, for files that end in .pdf' }),
  ),
  AVERMENT_INTAKE_FOLDER_SECONDS: seconds({
    meaning: 'Between two looks at the folder; a file is taken when two looks found it the same',
    from: 0.1,
    to: 86_400,
    default: '5',
  }),
  AVERMENT_INTAKE_S3: optional(
    text({
      meaning:
        'A prefix of S3 to watch for keys that end in .pdf: s3://bucket/prefix?region=&endpoint=&pathStyle=true, ' +
        "with credentials in AWS's own variables",
    }),
  ),
  AVERMENT_INTAKE_S3_SECONDS: seconds({ meaning: 'Between two listings of it', from: 1, to: 86_400, default: '60' }),
  AVERMENT_INTAKE_STATE: optional(
    text({ meaning: 'A folder of this service alone, where it notes which watched files it has fed' }),
  ),
};

export const INTAKE_VARIABLES = {
  ...SERVICE_VARIABLES,
  AVERMENT_INTAKE_FILE_SIZE: size({ meaning: 'Size that one file may have', default: '100 MB' }),
  AVERMENT_INTAKE_WAITING: wholeNumber({
    meaning: 'Filings that may wait in the queues; beyond that nothing is taken, so that Redis keeps room to work',
    from: 1,
    to: 10_000_000,
    default: '20000',
  }),
  AVERMENT_INTAKE_OCR: oneOf({
    meaning: 'Which pages are read by OCR: those without text (auto), none (off), every one (all)',
    values: ['auto', 'off', 'all'],
    default: 'auto',
  }),
  AVERMENT_INTAKE_PAGES: optional(
    wholeNumber({
      meaning: 'Pages that a filing may have; with more it fails as too-many-pages',
      from: 1,
      to: 100_000,
    }),
  ),
  ...HTTP,
  ...WATCHED,
};

export type IntakeValues = Values<typeof INTAKE_VARIABLES>;

/** How the variables of intake begin. */
export const OWN = 'AVERMENT_INTAKE_';

/** What does not go together. */
export function contradictions(values: IntakeValues): string[] {
  const isHttp = values.AVERMENT_INTAKE_HTTP;
  const watched = values.AVERMENT_INTAKE_FOLDER ?? values.AVERMENT_INTAKE_S3;
  const rules: [boolean, string][] = [
    [
      isHttp && !values.AVERMENT_INTAKE_TOKENS && !values.AVERMENT_INTAKE_OPEN,
      'AVERMENT_INTAKE_TOKENS is not set, so nobody could send a filing; say AVERMENT_INTAKE_OPEN=true if everybody may.',
    ],
    [
      values.AVERMENT_INTAKE_OPEN && values.AVERMENT_INTAKE_TOKENS !== undefined,
      'AVERMENT_INTAKE_OPEN=true and AVERMENT_INTAKE_TOKENS are both set; one of them has to go.',
    ],
    [
      !isHttp && watched === undefined,
      'No source is left: AVERMENT_INTAKE_HTTP is false, and neither AVERMENT_INTAKE_FOLDER nor AVERMENT_INTAKE_S3 is set.',
    ],
    [
      watched !== undefined && values.AVERMENT_INTAKE_STATE === undefined,
      'AVERMENT_INTAKE_STATE is not set; what is watched needs it, so that a restart does not feed everything again.',
    ],
    [
      values.AVERMENT_INTAKE_BUFFER < values.AVERMENT_INTAKE_FILE_SIZE,
      'AVERMENT_INTAKE_BUFFER is smaller than AVERMENT_INTAKE_FILE_SIZE, so a file of the full size could never be taken.',
    ],
    [
      values.AVERMENT_INTAKE_REQUEST_SIZE < values.AVERMENT_INTAKE_FILE_SIZE,
      'AVERMENT_INTAKE_REQUEST_SIZE is smaller than AVERMENT_INTAKE_FILE_SIZE, so a file of the full size could never be taken.',
    ],
    [
      values.AVERMENT_INTAKE_S3 !== undefined && !values.AVERMENT_INTAKE_S3.startsWith('s3://'),
      `AVERMENT_INTAKE_S3 has to be an address s3://bucket/prefix; it is "${values.AVERMENT_INTAKE_S3}".`,
    ],
  ];
  return rules.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}
