export * from './settings.js';
export { checkedJobData, jobId, JobData } from './job-data.js';
export { filingFlow } from './filing-flow.js';
export { failureFrom, jobError, triesFor } from './tries.js';
export { ChildPool, type ChildCall } from './children/child-pool.js';
export { serveStage, type StageCall } from './children/serve-stage.js';
export { StageWorker, type StageWork, type StageWorkerOptions } from './stage-worker.js';
export { resultBefore, type Failure, type StageJob, type StageResult } from './stage-result.js';
export { FilingFeed, type FedFiling, type FedState, type FeedOptions, type FilingState } from './feed.js';
export { StageMetrics } from './host/metrics.js';
export * from './environment.js';
export {
  startService,
  type RunningService,
  type Service,
  type ServiceContext,
  type ServiceOptions,
} from './host/service.js';
export { answerWithin } from './host/answer-within.js';
export { checkAll, type Checks } from './host/checks.js';
export { RedisWatch } from './host/redis-watch.js';
export { queueSettings, startChildService, runWorker, type WorkerService } from './host/run-worker.js';
export { decodeTagged, encodeTagged, type TaggedFiling } from './tagged-filing.js';
export { isOneOf, tokenIn } from './host/tokens.js';
export { FilingWatch } from './watch.js';
