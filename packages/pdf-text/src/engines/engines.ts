import type { Engine, EngineName } from './page-content.js';
import { pdfJsEngine } from './pdfjs/pdfjs-engine.js';

export function engineNamed(name: EngineName): Engine {
  void name;
  return pdfJsEngine;
}
