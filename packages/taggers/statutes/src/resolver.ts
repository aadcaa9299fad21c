import {
  codeOfIdentifier,
  findSection,
  identifyName,
  identifySection,
  readSections,
  sectionOfAct,
  shapeOf,
  shortSections,
  type Act,
  type Alias,
  type CitedSection,
  type Cluster,
  type Held,
  type LawName,
  type Reading,
} from '@averment/authorities';
import { Jurisdiction } from './context.js';
import type { Mentioned, Open } from './findings.js';

/** How far back a section without a code looks for one, in characters: about two paragraphs. */
const NEAR = 1500;
const BESIDE = 500;

const LAW_CUE =
  /(?:under|pursuant to|violat\w*(?: of)?|of|by|with|governed by|within|to)\s{1,2}(?:the\s|Plaintiffs?['\u2019]?s?\s)?(?:federal\s|state\s|Federal\s)?["\u201c]?$/i;
const STRONG_CUE =
  /(?:under|pursuant to|violat\w*(?: of)?|violations? of|governed by|provisions? of|meaning of|purposes? of|requirements? of|compl\w+ with|claims? (?:under|for)|Section|§)\s{1,2}(?:the\s)?(?:federal\s|Federal\s)?["\u201c]?$/i;
const CUE_AFTER =
  /^["\u201d]?(?:['\u2019]s)?\s{1,2}(?:claims?|violations?|action|lawsuit|liability|§|[Ss]ection|damages|prohibits|requires|provides|preempt\w*)/;

/** What the resolver last saw of a code: where a section without one looks. */
interface Seen {
  readonly law: LawName;
  readonly held: Held;
  readonly at: number;
}

interface Target {
  readonly id: string;
  readonly law?: LawName;
  readonly held?: Held;
  readonly name?: string;
}

/** Reads the context into a list of readings: which section each of them means. */
export class Resolver {
  readonly mentions: Mentioned[] = [];
  readonly open: Open[] = [];
  readonly #text: string;
  readonly #jurisdiction: Jurisdiction;
  readonly #ofReading = new Map<Reading, Mentioned[]>();
  readonly #clusters = new Map<Reading, Cluster>();
  readonly #bySection = new Map<string, Mentioned>();
  readonly #boundActs = new Map<string, string>();
  #code: Seen | null = null;
  #act: (Target & { readonly at: number }) | null = null;
  #last: Mentioned | null = null;
  #lastReading: Reading | null = null;
  #waiting: Reading[] = [];

  constructor(text: string, clusters: readonly Cluster[], jurisdiction: Jurisdiction) {
    this.#text = text;
    this.#jurisdiction = jurisdiction;
    for (const cluster of clusters) for (const reading of cluster.readings) this.#clusters.set(reading, cluster);
  }

  resolveAll(readings: readonly Reading[]): void {
    for (const [index, reading] of readings.entries()) this.#resolve(reading, readings[index + 1]);
    this.#resolveWaiting();
    this.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #resolve(reading: Reading, next: Reading | undefined): void {
    const before = this.mentions.length;
    switch (reading.kind) {
      case 'fixed':
        this.#fixed(reading);
        break;
      case 'named':
        this.#named(reading, next);
        break;
      case 'bare':
        if (reading.places) this.#bareRule(reading);
        else this.#bare(reading);
        break;
      case 'id':
        this.#id(reading);
        break;
      case 'definite':
        this.#definite(reading);
        break;
      default:
        break;
    }
    const made = this.mentions.slice(before);
    this.#ofReading.set(reading, made);
    if (made.length > 0) this.#last = made.at(-1)!;
    this.#lastReading = reading;
  }

  #add(mention: Mentioned): Mentioned {
    this.mentions.push(mention);
    return mention;
  }

  #fixed(reading: Reading): void {
    for (const place of reading.places!)
      this.#add({
        id: place.id,
        start: place.start,
        end: place.end,
        form: 'full',
        pinpoint: place.pinpoint,
        confidence: 1,
        rule: reading.rule,
      });
    const cluster = this.#clusters.get(reading);
    if (cluster?.printedName) this.#bindCluster(reading);
  }

  // ---- a name, with sections or without ----
  #named(reading: Reading, next: Reading | undefined): void {
    const names = reading.names!;
    const [first] = names;
    if (first!.kind === 'alias') return this.#alias(reading, first!.alias);
    if (first!.kind === 'clause') return this.#clause(reading, first!.places);
    if (names.some((name) => name.kind === 'act') && !names.some((name) => name.kind === 'code' || name.kind === 'usc'))
      return this.#actReading(reading, next);
    this.#codeReading(reading);
  }

  #codeReading(reading: Reading): void {
    const chosen = this.#chooseCode(reading);
    if (!chosen) {
      if (reading.sections) this.#leave(reading, 'no state is named whose code this is');
      return;
    }
    const { law, sure } = chosen;
    const held = this.#heldFor(law, reading);
    if (!reading.sections) {
      this.#code = { law, held, at: reading.end };
      const id = identifyName(law, held);
      if (id)
        this.#add({ id, start: reading.start, end: reading.end, form: 'full', confidence: 0.9, rule: reading.rule });
      return;
    }
    const confidence = (sure ? 1 : 0.8) * (held.title === this.#ownTitle(reading) ? 1 : 0.7);
    this.#sections(reading, law, held, { form: 'full', confidence });
    this.#bindCluster(reading);
  }

  #ownTitle = (reading: Reading): string | undefined => reading.title || undefined;

  #chooseCode(reading: Reading): { law: LawName; sure: boolean } | null {
    const names = reading.names!;
    const federal = names.find((name) => name.kind === 'usc' || name.kind === 'cfr' || name.kind === 'title');
    const isWrong = reading.assumed && !findSection(reading.title!, reading.sections!.items[0]!.section);
    const titled = isWrong ? this.#jurisdiction.titledCode() : null;
    if (titled) return { law: titled, sure: false };
    if (federal) return { law: federal, sure: true };
    const near = this.#code?.law.kind === 'code' ? this.#code.law.code.state : null;
    return this.#jurisdiction.code(names, near);
  }

  /** What the citation holds beside its section; a title that it lacks is that of the code cited last. */
  #heldFor(law: LawName, reading: Reading): Held {
    const held = {
      title: reading.title || undefined,
      chapter: reading.chapter,
      act: reading.act,
      part: reading.part,
      appendix: reading.appendix,
    };
    if (held.title || (law.kind !== 'usc' && law.kind !== 'cfr')) return held;
    const section = reading.sections?.items[0]?.section ?? '';
    const known = this.#bySection.get(section.toLowerCase())?.id;
    const title = /^\/us\/usc\/t(\w+)\//.exec(known ?? '')?.[1] ?? this.#titleWith(section, law.kind);
    return title ? { ...held, title } : held;
  }

  #titleWith(section: string, kind: 'usc' | 'cfr'): string | undefined {
    const short = kind === 'usc' ? shortSections().get(section)?.id : undefined;
    const titled = this.#code?.law.kind === kind ? this.#code.held.title : undefined;
    if (titled && (kind === 'cfr' || findSection(titled, section))) return titled;
    return /^\/us\/usc\/t(\w+)\//.exec(short ?? '')?.[1];
  }

  /** One mention a section, each with its own stretch. */
  #sections(
    reading: Reading,
    law: LawName,
    held: Held,
    as: Pick<Mentioned, 'form' | 'confidence'> & { name?: string; definedAs?: string },
  ): boolean {
    const items = this.#itemsFor(reading, law, held);
    const ids = items.map((item) => identifySection(law, held, item.section));
    if (ids.every((id) => id === null)) {
      this.#leave(reading, law.kind === 'act' ? 'the act has no such section in the tables' : 'no title is named');
      return false;
    }
    items.forEach((item, index) => {
      const id = ids[index];
      if (!id) return;
      const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
      this.#remember(
        item.section,
        this.#add({ id, ...this.#stretch(reading, items, index), ...detail(item), through, ...as, rule: reading.rule }),
      );
    });
    if (law.kind !== 'act') this.#code = { law, held, at: reading.end };
    return true;
  }

  /** The sections again, in the shape of the code that the context gave them. */
  #itemsFor(reading: Reading, law: LawName, held: Held): readonly CitedSection[] {
    const list = reading.sections!;
    const nameFirst = (reading.nameStart ?? 0) <= list.start;
    const shape = law.kind === 'act' ? shapeOfAct(law.act, held) : shapeOf(law, held.title ?? '');
    return readSections(this.#text, reading.sectionsAt!, shape, nameFirst)?.items ?? list.items;
  }

  #stretch(reading: Reading, items: readonly CitedSection[], index: number): { start: number; end: number } {
    const item = items[index]!;
    const inOrder = reading.start <= item.start;
    const start = index === 0 && inOrder ? reading.start : item.start;
    const isLast = index === items.length - 1;
    return { start, end: isLast ? Math.max(item.end, reading.end) : item.end };
  }

  #remember(section: string, mention: Mentioned): void {
    this.#bySection.set(section.toLowerCase(), mention);
    const own = /\/s([^/]*)$/.exec(mention.id)?.[1]?.toLowerCase();
    if (own) this.#bySection.set(own, mention);
  }

  // ---- acts ----
  #actReading(reading: Reading, next: Reading | undefined): void {
    const law = this.#jurisdiction.act(reading.names!, this.#hasCue(reading));
    if (!law) return this.#leaveAct(reading, next);
    const { act } = law;
    const held: Held = { part: reading.part };
    if (reading.sections) {
      if (this.#sections(reading, law, held, { form: 'name', confidence: 0.95, name: act.name })) {
        this.#act = { id: act.place, law, name: act.name, at: reading.end };
        return;
      }
      this.open.pop();
      return this.#sectionOfTarget(reading, { id: this.#boundActs.get(act.place) ?? act.place, law, name: act.name });
    }
    this.#nameMention(reading, law, held);
  }

  #nameMention(reading: Reading, law: LawName & { kind: 'act' }, held: Held): void {
    const { act } = law;
    const cited = this.#citedWith(reading);
    const id = cited ? null : (this.#boundActs.get(act.place) ?? identifyName(law, held));
    this.#act = { id: id ?? act.place, law, name: act.name, at: reading.end };
    if (cited) this.#pending.set(cited, reading);
    else if (id)
      this.#add({
        id,
        start: reading.start,
        end: reading.end,
        form: 'name',
        confidence: 0.9,
        rule: reading.rule,
        name: act.name,
      });
  }

  readonly #pending = new Map<Reading, Reading>();

  /** The citation that stands beside the act's name, and says what the filing means by it. */
  #citedWith(reading: Reading): Reading | null {
    const cluster = this.#clusters.get(reading) ?? null;
    return cluster?.readings.find((other) => other !== reading && (other.sections || other.places)) ?? null;
  }

  /** A citation is resolved: the name before it, and what is defined by both, mean its first section. */
  #bindCluster(reading: Reading): void {
    const made = this.mentions.at(-1);
    const first = this.mentions.find((mention) => mention.start >= reading.start) ?? made;
    const named = this.#pending.get(reading);
    if (!first || !named) return;
    const law = this.#jurisdiction.act(named.names!, true);
    const name = law?.act.name;
    this.#add({
      id: first.id,
      start: named.start,
      end: named.end,
      form: 'name',
      confidence: 0.95,
      rule: named.rule,
      name,
      etSeq: first.etSeq,
    });
    if (law && (first.etSeq || first.through)) this.#boundActs.set(law.act.place, first.id);
    if (this.#act) this.#act = { ...this.#act, id: first.id };
  }

  #hasCue(reading: Reading): boolean {
    if (reading.sections || this.#citedWith(reading)) return true;
    const before = this.#text.slice(Math.max(0, reading.start - 40), reading.start).replace(/\n/g, ' ');
    const after = this.#text.slice(reading.end, reading.end + 24).replace(/\n/g, ' ');
    const isWord = !/^[A-Z]{2,6}$/.test(this.#text.slice(reading.nameStart, reading.nameEnd));
    return (isWord ? LAW_CUE : STRONG_CUE).test(before) || CUE_AFTER.test(after);
  }

  #leaveAct(reading: Reading, next: Reading | undefined): void {
    if (reading.sections && next) this.#leave(reading, 'several acts go by that name');
    else if (reading.names!.some((name) => name.kind === 'act' && name.full))
      this.#leave(reading, 'several acts go by that name');
  }

  #alias(reading: Reading, alias: Alias): void {
    const target = this.#targetOf(alias);
    if (!target) return;
    const definedAs = alias.name;
    if (alias.law && alias.law.kind !== 'act') {
      const held = target.held ?? {};
      if (reading.sections) this.#sections(reading, alias.law, held, { form: 'short', confidence: 0.95, definedAs });
      return;
    }
    this.#act = { ...target, at: reading.end };
    if (reading.sections) return this.#sectionOfTarget(reading, target, definedAs);
    this.#add({
      id: target.id,
      start: reading.start,
      end: reading.end,
      form: 'name',
      confidence: 0.95,
      rule: 'alias',
      definedAs,
      ...(target.name ? { name: target.name } : {}),
    });
  }

  #targetOf(alias: Alias): Target | null {
    const { readings, printedName } = alias.cluster;
    const name = printedName ?? (alias.law?.kind === 'act' ? alias.law.act.name : undefined);
    const law = alias.law ?? undefined;
    const cited = readings.find((reading) => reading.sections || reading.places);
    const first = cited ? this.#ofReading.get(cited)?.[0] : undefined;
    const base = { ...(law ? { law } : {}), ...(name ? { name } : {}) };
    if (first) return { id: first.id, ...base };
    const head = readings[0]!;
    if (law?.kind === 'act') {
      const chosen = this.#jurisdiction.act(head.names ?? [], true);
      return chosen
        ? {
            id: this.#boundActs.get(chosen.act.place) ?? identifyName(chosen, { part: head.part }) ?? chosen.act.place,
            law: chosen,
            name: chosen.act.name,
          }
        : { id: law.act.place, ...base };
    }
    if (law) return { id: '', law, held: { title: head.title || undefined, chapter: head.chapter } };
    const named = this.#ofReading.get(head)?.[0];
    return named ? { id: named.id, ...base } : null;
  }

  /** "SCA § 2702", "Section 17.50 of the DTPA": by the act's own numbers, or as a section of the code in which the act lies. */
  #sectionOfTarget(reading: Reading, target: Target, definedAs?: string): void {
    const items = this.#itemsBeside(reading, target.id);
    const ids = items.map((item) => sectionOfTarget(target, item.section));
    if (ids.every((id) => id === null)) return this.#leave(reading, 'the act has no such section in the tables');
    const extra = { ...(definedAs ? { definedAs } : {}), ...(target.name ? { name: target.name } : {}) };
    items.forEach((item, index) => {
      const id = ids[index];
      if (!id) return;
      const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
      const stretch = this.#stretch(reading, items, index);
      const as = { form: 'short', confidence: 0.85, rule: reading.rule } as const;
      this.#remember(item.section, this.#add({ id, ...stretch, ...detail(item), through, ...as, ...extra }));
    });
  }

  #itemsBeside(reading: Reading, id: string): readonly CitedSection[] {
    const nameFirst = (reading.nameStart ?? 0) <= reading.sections!.start;
    const shape = shapeBeside(id);
    return (shape && readSections(this.#text, reading.sectionsAt!, shape, nameFirst)?.items) || reading.sections!.items;
  }

  #clause(reading: Reading, places: readonly string[]): void {
    const seen = (id: string) => this.mentions.findLast((mention) => mention.id === id);
    const known =
      places.length === 1
        ? places[0]!
        : places.find(
            (id) =>
              (seen(id)?.start ?? -1) === Math.max(...places.map((other) => seen(other)?.start ?? -1)) && seen(id),
          );
    const following =
      /^\s{1,2}(?:of|to)\s{1,2}(?:the\s)?(?:United States Constitution|U\.?S\.? Constitution|Constitution)?/.test(
        this.#text.slice(reading.end, reading.end + 50),
      );
    if (
      following &&
      /^\s{1,2}(?:of|to|in)\s{1,2}the\s{1,2}(?:[A-Z][a-z]+(?:-[Ff]irst)?|\d{1,2}(?:st|nd|rd|th))\s{1,2}Amendment/.test(
        this.#text.slice(reading.end, reading.end + 60),
      )
    )
      return;
    if (known)
      this.#add({
        id: known,
        start: reading.start,
        end: reading.end,
        form: 'name',
        confidence: places.length === 1 ? 0.9 : 0.7,
        rule: 'clause',
      });
    else this.#leave(reading, 'the clause stands in several amendments');
  }

  // ---- sections without a code ----
  #bare(reading: Reading): void {
    const items = reading.sections!.items;
    const [first] = items;
    const known = this.#bySection.get(first!.section.toLowerCase());
    const short = shortSections().get(first!.section);
    if (known) return this.#asSectionsOf(reading, known.id, 0.85);
    if (short && this.#isShort(first!.section)) return this.#asSectionsOf(reading, short.id, 0.85);
    const near = this.#nearCode(reading, first!);
    if (near && !this.#isOwnNumber(reading, first!)) {
      this.#sections(reading, near.law, near.held, { form: 'short', confidence: 0.7 });
      return;
    }
    const act = this.#act;
    if (act && reading.start - act.at < (near ? NEAR : BESIDE)) {
      const id = (act.law?.kind === 'act' ? sectionOfAct(act.law.act, first!.section) : null) ?? null;
      if (id) return this.#sectionOfTarget(reading, act);
    }
    this.#waiting.push(reading);
  }

  /** "§ 502(a)" after ERISA was named: the act has such a section, and the Code's of that number is none of the act's. */
  #isOwnNumber(reading: Reading, item: CitedSection): boolean {
    const law = this.#act?.law;
    if (law?.kind !== 'act' || !law.act.act || reading.start - this.#act!.at > NEAR) return false;
    const place = /\/s(\d+)[^/]*$/.exec(law.act.place)?.[1] ?? '0';
    return Number.parseInt(item.section, 10) < Number(place) && sectionOfAct(law.act, item.section) !== null;
  }

  #isShort(section: string): boolean {
    if (/^19[68]\d$/.test(section)) return true;
    const source = shortSections().get(section)!.source.split(',')[0]!;
    return this.mentions.some((mention) => mention.name?.startsWith(source));
  }

  /** The code cited last, if it can have such a section. */
  #nearCode(reading: Reading, item: CitedSection): Seen | null {
    const seen = this.#code;
    if (!seen || reading.start - seen.at > NEAR) return null;
    const { law, held } = seen;
    if (law.kind === 'usc' || law.kind === 'title') {
      const title = law.kind === 'title' ? law.title : held.title;
      const isTelling =
        item.section.length > 2 || (reading.start - seen.at < BESIDE && this.#text[reading.start] === '§');
      return title && isTelling && findSection(title, item.section)?.status === 'in-force' ? seen : null;
    }
    if (law.kind === 'cfr') return /^\d{2,4}\.\d/.test(item.section) ? seen : null;
    return this.mentions.some(
      (mention) =>
        mention.id.startsWith(`${pathBefore(identifySection(law, held, 'x'))}/s`) && isAlike(mention.id, item.section),
    )
      ? seen
      : null;
  }

  /** The first section is known by its number; the others of the list lie in the same code. */
  #asSectionsOf(reading: Reading, id: string, confidence: number): void {
    const items = this.#itemsBeside(reading, id);
    const ids = items.map((item, index) =>
      index === 0 ? id : (this.#bySection.get(item.section.toLowerCase())?.id ?? sectionBeside(id, item.section)),
    );
    items.forEach((item, index) => {
      const found = ids[index];
      const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
      if (found)
        this.#remember(
          item.section,
          this.#add({
            id: found,
            ...this.#stretch(reading, items, index),
            ...detail(item),
            through,
            form: 'short',
            confidence,
            rule: reading.rule,
          }),
        );
    });
  }

  #resolveWaiting(): void {
    for (const reading of this.#waiting) {
      const known = this.#bySection.get(reading.sections!.items[0]!.section.toLowerCase());
      if (known && reading.sections!.items[0]!.section.length > 2) this.#asSectionsOf(reading, known.id, 0.6);
      else if (LAW_CUE.test(this.#text.slice(Math.max(0, reading.start - 40), reading.start)))
        this.#leave(reading, 'no code is named for this section');
    }
  }

  #bareRule(reading: Reading): void {
    if (reading.rule === 'rule-of-another') return;
    const before =
      /([A-Za-z.]+)\s{1,2}$/.exec(this.#text.slice(Math.max(0, reading.start - 20), reading.start))?.[1] ?? '';
    const ofOther =
      /^(?:Local|Civil|Court|Exchange|Business|Practice|Superior|Standing|SEC|FINRA|NASD|L\.?R\.?|Texas|Conduct|Professional|Ohio|Colorado|Arizona)$/.test(
        before,
      );
    if (
      ofOther ||
      !(
        this.#jurisdiction.usesFederalRules ||
        (this.#jurisdiction.isFederal &&
          /^\/us\/frcp\/r(?:8|9|1[0-9]|2[0-4]|38|5[4-9]|65|68)$/.test(reading.places![0]!.id))
      )
    )
      return;
    for (const place of reading.places!)
      this.#add({
        id: place.id,
        start: place.start,
        end: place.end,
        form: 'short',
        pinpoint: place.pinpoint,
        confidence: 0.8,
        rule: 'bare-rule',
      });
  }

  // ---- Id., the Act ----
  #id(reading: Reading): void {
    const last = this.#last;
    const before = this.#lastReading;
    if (!last || !before || before.rule === 'case' || reading.start - last.end > NEAR) return;
    if (!reading.sections) {
      if (before.kind !== 'other')
        this.#add({ id: last.id, start: reading.start, end: reading.end, form: 'id', confidence: 0.7, rule: 'id' });
      return;
    }
    const items = this.#itemsBeside(reading, last.id);
    items.forEach((item, index) => {
      const id = sectionBeside(last.id, item.section);
      if (id)
        this.#remember(
          item.section,
          this.#add({
            id,
            ...this.#stretch(reading, items, index),
            ...detail(item),
            form: 'id',
            confidence: 0.75,
            rule: 'id-section',
          }),
        );
    });
  }

  #definite(reading: Reading): void {
    if (reading.rule === 'subsection') {
      const last = this.#last;
      if (!last || reading.start - last.end > BESIDE || this.#text.slice(last.end, reading.start).includes('\n\n'))
        return;
      const pinpoint = this.#text
        .slice(reading.start, reading.end)
        .replace(/^\D*?(?=\()/, '')
        .replace(/\s+/g, ' ');
      this.#add({
        id: last.id,
        start: reading.start,
        end: reading.end,
        form: 'short',
        pinpoint,
        confidence: 0.6,
        rule: 'subsection',
      });
      return;
    }
    const act = this.#act;
    if (!act) return this.#leave(reading, 'no act is named before');
    if (reading.sections) return this.#sectionOfTarget(reading, act);
    this.#add({
      id: act.id,
      start: reading.start,
      end: reading.end,
      form: 'short',
      confidence: 0.6,
      rule: reading.rule,
      ...(act.name ? { name: act.name } : {}),
    });
  }

  #leave(reading: Reading, reason: string): void {
    this.open.push({ start: reading.start, end: reading.end, reason });
  }
}

const detail = (item: CitedSection): Pick<Mentioned, 'pinpoint' | 'etSeq' | 'note'> => ({
  pinpoint: item.pinpoint ?? undefined,
  etSeq: item.etSeq || undefined,
  note: item.note || undefined,
});

/** By the act's own numbers where it is known; else, or where the filing cites the act elsewhere, in the code in which it lies. */
function sectionOfTarget(target: Target, section: string): string | null {
  if (target.law?.kind !== 'act') return sectionBeside(target.id, section);
  const own = sectionOfAct(target.law.act, section);
  const isElsewhere = pathBefore(target.id) !== pathBefore(target.law.act.place);
  return own ?? (isElsewhere ? sectionBeside(target.id, section) : null);
}

const pathBefore = (id: string | null): string => id?.replace(/\/s[^/]*$/, '') ?? '';

/** Another section of the code in which an identifier lies; null where the code is known not to have it. */
export function sectionBeside(id: string, section: string): string | null {
  const code = /^\/us\/usc\/t(\w+)\/s/.exec(id);
  if (code) {
    const found = findSection(code[1]!, section);
    return found ? `/us/usc/t${code[1]}/s${found.section}` : null;
  }
  if (!/\/s[^/]*$/.test(id)) return null;
  return `${pathBefore(id)}/s${section.replace(/[\u2010-\u2014\u2212]/g, '-')}`;
}

function shapeBeside(id: string): ReturnType<typeof shapeOf> | null {
  const title = /^\/us\/usc\/t(\w+)\//.exec(id)?.[1];
  if (title) return shapeOf({ kind: 'usc' }, title);
  const code = codeOfIdentifier(id);
  return code ? code.shape : null;
}

const shapeOfAct = (act: Act, _held: Held): ReturnType<typeof shapeOf> =>
  shapeBeside(act.place) ?? shapeOf({ kind: 'fr' }, '');

/** Numbers of one make: 17.46 and 17.50, 1770 and 1780, 349 and 350-e. */
function isAlike(id: string, section: string): boolean {
  const known = /\/s([^/]*)$/.exec(id)?.[1] ?? '';
  const split = (number: string) => number.split(/[.:-]/);
  const a = split(known);
  const b = split(section);
  if (a.length > 1 || b.length > 1) return a.length > 1 && b.length > 1 && a[0] === b[0];
  return section.length > 2 && Math.abs(known.length - section.length) <= 1;
}
