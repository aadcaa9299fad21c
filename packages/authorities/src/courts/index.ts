export { courtById, findCourt, isFederalCourt, stateOfCourt, type CourtHints, type CourtMatch } from './find-court.js';
export { counties, stateNames, type County } from './tables.js';
