export {
  courtById,
  findCourt,
  isFederalCourt,
  stateIn,
  stateOfCourt,
  type CourtHints,
  type CourtMatch,
} from './find-court.js';
export { counties, isStateName, stateNames, type County } from './tables.js';
