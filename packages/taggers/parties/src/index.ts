export { tagParties, type PartyFacts } from './tag-parties.js';
