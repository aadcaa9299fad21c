// What each child process of the extractor runs.
import { checkedJobData, serveStage } from '@averment/queue';
import { openBlobs } from '@averment/store';
import { extract } from './extract.js';

const blobs = await openBlobs(process.env['AVERMENT_BLOBS']!);

serveStage((data, call) => extract(checkedJobData(data), blobs, call));
