import { chapterOf, lastInForce, lastOfChapter } from '../usc/sections.js';
import { codePlacesOf } from './act-sections.js';
import type { Act } from './acts.js';

/**
 * The last section of the U.S. Code that an act reaches: by its own sections where they are known, else the end of the chapter that it
 * opens (RICO and the Stored Communications Act are a chapter each). Null where neither is known, and of states' acts.
 */
export function endOfAct(act: Act): string | null {
  const [, title, section] = /^\/us\/usc\/t(\d+)\/s(.+)$/.exec(act.place) ?? [];
  if (!title || !section) return null;
  if (act.last) return `/us/usc/t${title}/s${act.last}`;
  const own = act.act ? codePlacesOf(act.act, act.part, title) : [];
  const last = own.length > 1 ? lastInForce(title, own) : endOfChapter(title, section);
  return last === null || last === section ? null : `/us/usc/t${title}/s${last}`;
}

/** The end of the chapter that the act opens. */
function endOfChapter(title: string, section: string): string | null {
  const chapter = chapterOf(title, section);
  return chapter?.first === section ? lastOfChapter(chapter) : null;
}
