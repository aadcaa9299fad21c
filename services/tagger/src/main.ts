#!/usr/bin/env node
// Takes texts from the queue and reads what they say, a child process each.
import { startChildService } from '@averment/queue';

await startChildService({
  name: 'tagger',
  summary: 'reads the facts in the texts in the queue',
  stage: 'tag',
  file: new URL('./child.js', import.meta.url),
});
