#!/usr/bin/env node
// Takes PDFs from the queue and extracts their text, a child process each.
import { startChildService } from '@averment/queue';

await startChildService({
  name: 'extractor',
  summary: 'extracts the text of the PDFs in the queue',
  stage: 'extract',
  file: new URL('./child.js', import.meta.url),
});
