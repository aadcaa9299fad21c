export * from './store.js';
export * from './blob-store.js';
export { FolderBlobs } from './folder-blobs.js';
export { openBlobs } from './open-blobs.js';
export { openStore, folderBlobs } from './open-store.js';
export { isPassingTrouble } from './database-trouble.js';
export { databasePath } from './sqlite.js';
export { foldName, statuteKey } from './fold.js';
