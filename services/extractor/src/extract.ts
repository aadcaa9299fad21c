import { FilingError } from '@averment/record';
import { encodeFilingText } from '@averment/pdf-text';
import { extractFiling } from '@averment/pipeline';
import { type JobData, type StageCall, type StageResult } from '@averment/queue';
import { pdfKey, textKey, type BlobStore } from '@averment/store';

/** The extractor's stage: the PDF from the blobs, its text into the blobs. */
export async function extract(data: JobData, blobs: BlobStore, { onPage }: StageCall): Promise<StageResult> {
  const pdf = await blobs.get(pdfKey(data.id));
  if (!pdf) throw new FilingError('file-missing', 'The PDF is not among the blobs. Feed it again.');
  const filing = await extractFiling(pdf, { ...data.reading, onPage });
  await blobs.put(textKey(data.id, data.pipelineVersion), encodeFilingText(filing));
  return { pages: filing.pages.length };
}
