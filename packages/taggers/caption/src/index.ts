export { tagCaption, type CaptionFacts } from './tag-caption.js';
