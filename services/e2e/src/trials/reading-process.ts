// Reads filings as an extractor's child does, with no queue beside it, and says when it begins to.
import { encodeFilingText } from '@averment/pdf-text';
import { extractFiling } from '@averment/pipeline';
import { generatedFilings } from '../stack/filings.js';

const count = Number(process.argv[2]);
for (const { bytes } of generatedFilings(count)) encodeFilingText(await extractFiling(bytes, { ocr: 'off' }));
process.send?.('warm');
for (const { bytes } of generatedFilings(count)) encodeFilingText(await extractFiling(bytes, { ocr: 'off' }));
