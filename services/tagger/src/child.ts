// What each child process of the tagger runs.
import { checkedJobData, serveStage } from '@averment/queue';
import { FolderBlobs } from '@averment/store';
import { tag } from './tag.js';

const blobs = new FolderBlobs(process.env['AVERMENT_BLOBS']!);

serveStage((data) => tag(checkedJobData(data), blobs));
