#!/usr/bin/env node
// Writes the published JSON Schema from the compiled types: node packages/record/scripts/write-schema.mjs
import { writeFileSync } from 'node:fs';
import { publishedSchema } from '../dist/index.js';

writeFileSync(new URL('../record.schema.json', import.meta.url), publishedSchema());
