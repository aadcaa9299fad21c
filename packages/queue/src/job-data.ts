import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { FilingError } from '@averment/record';

/**
 * What a job says of its filing: hashes, sizes and settings. Never a document's words: Redis keeps all of it in memory,
 * and anybody who can look into the queue can read it.
 */
export const JobData = Type.Object(
  {
    /** `sha256:` and 64 hexadecimal digits; the PDF lies under it in the blob store. */
    id: Type.String({ pattern: '^sha256:[0-9a-f]{64}$' }),
    bytes: Type.Integer({ minimum: 0 }),
    /** The file's name, which the record carries. */
    name: Type.String({ minLength: 1, maxLength: 1024 }),
    /** Where it was found, for people. */
    path: Type.String({ maxLength: 4096 }),
    pipelineVersion: Type.String({ pattern: '^[0-9A-Za-z.+-]{1,64}$' }),
    reading: Type.Object(
      {
        engine: Type.Optional(Type.Union([Type.Literal('pdfjs'), Type.Literal('pdfium')])),
        ocr: Type.Optional(Type.Union([Type.Literal('auto'), Type.Literal('off'), Type.Literal('all')])),
        maxPages: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type JobData = Static<typeof JobData>;

const validator = Compile(JobData);

/** The data of a job, checked: by who feeds the queue, and again by who takes the job. */
export function checkedJobData(data: unknown): JobData {
  if (validator.Check(data)) return data;
  const [first] = validator.Errors(data);
  throw new FilingError(
    'internal',
    `The job's data is not valid: ${first?.instancePath ?? ''} ${first?.message ?? ''}`,
  );
}

/** A filing read by one version is one job, however often it is fed. BullMQ takes no ":" in an id. */
export const jobId = ({ id, pipelineVersion }: Pick<JobData, 'id' | 'pipelineVersion'>): string =>
  `${id.replace('sha256:', '')}-${pipelineVersion}`;
