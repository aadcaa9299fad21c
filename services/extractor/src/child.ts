// What each child process of the extractor runs.
import { checkedJobData, serveStage } from '@averment/queue';
import { FolderBlobs } from '@averment/store';
import { extract } from './extract.js';

const blobs = new FolderBlobs(process.env['AVERMENT_BLOBS']!);

serveStage((data, call) => extract(checkedJobData(data), blobs, call));
