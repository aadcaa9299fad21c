import type { ClassAction, Jury, PrayerItem, ReliefKind, Warning } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { classActionOf } from './class-action.js';
import { juryOf } from './jury.js';
import { prayerItems } from './prayer.js';

export interface ReliefFindings {
  /** Kinds of relief asked for anywhere, in the order of the prayer. */
  relief: ReliefKind[];
  prayer: PrayerItem[];
  classAction: ClassAction;
  juryDemand: boolean;
  jury: Jury;
  warnings: Warning[];
}

/** What the court is asked for, for whom beside the plaintiffs, and whether by a jury. */
export function tagRelief(pleading: Pleading): ReliefFindings {
  const prayer = prayerItems(pleading);
  const jury = juryOf(pleading);
  return {
    relief: [...new Set(prayer.flatMap(({ kinds }) => kinds))],
    prayer,
    classAction: classActionOf(pleading),
    juryDemand: jury.demanded,
    jury,
    warnings: [],
  };
}
