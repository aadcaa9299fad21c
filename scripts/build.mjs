#!/usr/bin/env node
// Installs what is missing and compiles what has changed. Uses nothing outside Node, so that it runs in a fresh clone.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
