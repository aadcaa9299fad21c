import type { Engine, EngineName } from './page-content.js';
import { pdfiumEngine } from './pdfium/pdfium-engine.js';
import { pdfJsEngine } from './pdfjs/pdfjs-engine.js';

const ENGINES: Readonly<Record<EngineName, Engine>> = { pdfjs: pdfJsEngine, pdfium: pdfiumEngine };

export const engineNamed = (name: EngineName): Engine => ENGINES[name];
