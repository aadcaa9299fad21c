import { FilingError, canonicalJson } from '@averment/record';
import { decodeFilingText } from '@averment/pdf-text';
import { sentencesOf, tagFiling } from '@averment/pipeline';
import { encodeTagged, type JobData, type StageResult } from '@averment/queue';
import { recordKey, textKey, type BlobStore } from '@averment/store';

/** The tagger's stage: the text from the blobs, the record into the blobs. */
export async function tag({ id, name, bytes, pipelineVersion }: JobData, blobs: BlobStore): Promise<StageResult> {
  const text = await blobs.get(textKey(id, pipelineVersion));
  if (!text) throw new FilingError('file-missing', "The filing's text is not among the blobs. Feed it again.");
  const filing = decodeFilingText(text);
  const record = tagFiling(filing, { id, name, bytes });
  const tagged = { recordJson: canonicalJson(record), sentences: sentencesOf(filing, record) };
  await blobs.put(recordKey(id, pipelineVersion), encodeTagged(tagged));
  return { pages: filing.pages.length };
}
