/** For tests of the packages that use a store; no part of what users call. */
export * from './sample-record.js';
export * from './test-homes.js';
export * from './s3-server.js';
export * from './faulty-proxy.js';
export * from './postgres-server.js';
