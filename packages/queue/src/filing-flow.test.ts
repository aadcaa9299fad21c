import type { FlowJob } from 'bullmq';
import { filingFlow } from './filing-flow.js';
import { checkedJobData, jobId, type JobData } from './job-data.js';
import { DEFAULT_SETTINGS } from './settings.js';

const data: JobData = {
  id: `sha256:${'0a'.repeat(32)}`,
  bytes: 1000,
  name: 'smith.pdf',
  path: '/filings/smith.pdf',
  pipelineVersion: '0.1.0',
  reading: { engine: 'pdfium', ocr: 'off' },
};
const jobsOf = (job: FlowJob): FlowJob[] => [job, ...(job.children ?? []).flatMap(jobsOf)];

describe('a flow', () => {
  const jobs = jobsOf(filingFlow(data, DEFAULT_SETTINGS));

  it('is emit over tag over extract', () => {
    expect(jobs.map(({ name }) => name)).toEqual(['emit', 'tag', 'extract']);
  });

  it('has no child that leaves open what its failure does', () => {
    expect(jobs.slice(1).map(({ opts }) => opts?.continueParentOnFailure)).toEqual([true, true]);
  });

  it('has one id in all queues, of the bytes and the version, which BullMQ takes', () => {
    expect(new Set(jobs.map(({ opts }) => opts?.jobId))).toEqual(new Set([jobId(data)]));
    expect(jobId(data)).toBe(`${'0a'.repeat(32)}-0.1.0`);
    expect(jobId(data)).not.toContain(':');
  });

  it('is removed when it is done, by age and by count', () => {
    for (const { opts } of jobs) {
      expect(opts?.removeOnComplete).toEqual({ age: 3600, count: 10_000 });
      expect(opts?.removeOnFail).toMatchObject({ age: expect.any(Number), count: expect.any(Number) });
    }
  });
});

describe("a job's data", () => {
  it('is taken as it is', () => expect(checkedJobData(data)).toBe(data));

  it.each([
    ['no hash', { ...data, id: 'smith' }],
    ['a hash too short', { ...data, id: 'sha256:0a' }],
    ['words of a filing', { ...data, text: 'COMPLAINT' }],
    ['words in the settings', { ...data, reading: { text: 'COMPLAINT' } }],
    ['an unknown engine', { ...data, reading: { engine: 'another' } }],
    ['no name', { ...data, name: '' }],
    ['a name of a whole page', { ...data, name: 'x'.repeat(2000) }],
    ['a version that is none', { ...data, pipelineVersion: 'a:b' }],
    ['nothing', null],
  ])('is refused with %s', (_, wrong) => {
    expect(() => checkedJobData(wrong)).toThrow(/The job's data is not valid/);
  });
});
