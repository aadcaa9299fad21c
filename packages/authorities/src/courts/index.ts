export {
  courtById,
  findCourt,
  isFederalCourt,
  stateIn,
  stateOfCourt,
  type CourtHints,
  type CourtMatch,
} from './find-court.js';
export { counties, stateNames, type County } from './tables.js';
