export * as variables from './environment/variables.js';
export type { Variable } from './environment/variables.js';
export {
  EnvironmentError,
  environmentOrExit,
  environmentTable,
  readEnvironment,
  type ReadingRules,
  type Values,
  type Variables,
} from './environment/environment.js';
export {
  HOST_VARIABLES,
  QUEUE_VARIABLES,
  SERVICE_VARIABLES,
  STORE_VARIABLES,
} from './environment/service-variables.js';
