// What each child process of the tagger runs.
import { checkedJobData, serveStage } from '@averment/queue';
import { openBlobs } from '@averment/store';
import { tag } from './tag.js';

const blobs = await openBlobs(process.env['AVERMENT_BLOBS']!);

serveStage((data) => tag(checkedJobData(data), blobs));
