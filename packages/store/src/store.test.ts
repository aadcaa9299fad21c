import { canonicalJson } from '@averment/record';
import { openStore, pdfKey, type Store } from './index.js';
import { cited, sampleRecord, storeHomes, type TestHome } from './testing/index.js';

for (const { name, open } of storeHomes()) {
  (open ? describe : describe.skip)(`the store over ${name}`, () => {
    let home: TestHome;
    let store: Store;
    beforeEach(async () => {
      home = await open!();
      store = await openStore(home.options);
    });
    afterEach(async () => {
      await store.close();
      await home.remove();
    });
    const write = (record = sampleRecord('quillfeather'), sentences?: Map<number, string>) =>
      store.writeRecord(record, { path: `cases/${record.source.name}`, ...(sentences ? { sentences } : {}) });

    test('gives back the record byte for byte', async () => {
      const record = sampleRecord('quillfeather', {
        warnings: [{ code: 'odd-text', page: 2, message: 'Quotes " \\ and § stay; so does \u0000.' }],
      });
      await write(record);
      const found = await store.getRecord(record.id);
      expect(found.found === 'one' && canonicalJson(found.record)).toBe(canonicalJson(record));
    });

    test('knows which version has read a filing', async () => {
      const record = sampleRecord('quillfeather');
      expect(await store.hasRecord(record.id, '0.1.0')).toBe(false);
      await write(record);
      expect(await store.hasRecord(record.id, '0.1.0')).toBe(true);
      expect(await store.hasRecord(record.id, '0.2.0')).toBe(false);
    });

    test('written twice, a record leaves the same rows', async () => {
      await write();
      const before = await everything(store);
      await write();
      expect(await everything(store)).toEqual(before);
    });

    test('a new version of the pipeline replaces the old rows', async () => {
      await write();
      await write(sampleRecord('quillfeather', { pipelineVersion: '0.2.0', statutes: [], damages: [] }));
      const [filing] = await store.listFilings();
      expect(filing).toMatchObject({ pipelineVersion: '0.2.0', counts: { statutes: 0, damages: 0, claims: 1 } });
      expect(await store.statutePlaces()).toEqual([]);
      expect(await store.countFilings()).toBe(1);
    });

    test('a filing with thousands of mentions is written whole', async () => {
      const statutes = Array.from({ length: 5000 }, (_, index) => cited(`/us/usc/t18/s${index + 1}`, index * 10));
      await write(sampleRecord('long', { statutes }));
      expect((await store.statuteCounts()).length).toBe(5000);
    });

    test('lists filings with parties and counts, by date', async () => {
      await write(sampleRecord('undated', { filedOn: { value: null, spans: [] } }));
      await write(sampleRecord('later', { filedOn: { value: '2025-01-01', spans: [] } }));
      await write();
      const filings = await store.listFilings();
      expect(filings.map((filing) => filing.sourceName)).toEqual(['quillfeather.pdf', 'later.pdf', 'undated.pdf']);
      expect(filings[0]).toMatchObject({
        path: 'cases/quillfeather.pdf',
        courtId: 'cand',
        caseNumber: '3:24-cv-00512',
        parties: [
          { name: 'Noé Quillfeather', role: 'plaintiff' },
          { name: 'Brightwater Ledger, Inc.', role: 'defendant' },
        ],
        counts: { statutes: 1, mentions: 2, contractSections: 1, damages: 1, claims: 1 },
      });
      expect((await store.listFilings({ limit: 1, offset: 1 }))[0]?.sourceName).toBe('later.pdf');
      expect((await store.listFilings({ since: '2024-06-01' })).map((f) => f.sourceName)).toEqual(['later.pdf']);
      expect(await store.listFilings({ court: 'nysd' })).toEqual([]);
      expect(await store.countFilings({ kind: 'other' })).toBe(0);
    });

    test.each([
      ['its id', sampleRecord('quillfeather').id],
      ['the beginning of its id', sampleRecord('quillfeather').id.slice(7, 15)],
      ['its case number', '3:24-cv-00512'],
      ['its case number without office and zeros', '24-cv-512'],
      ['its case number with judges', '3:24-CV-00512-ABC'],
      ['its file name', 'quillfeather.pdf'],
      ['its file name without the ending', 'quillfeather'],
      ['its path', 'cases/quillfeather.pdf'],
      ['another path of the same name', '/elsewhere/quillfeather.pdf'],
    ])('finds a filing by %s', async (_, reference) => {
      await write();
      await write(sampleRecord('other', { caseNumber: { value: 'CGC-24-612345', spans: [] } }));
      const found = await store.getRecord(reference);
      expect(found).toMatchObject({ found: 'one', filing: { sourceName: 'quillfeather.pdf' } });
    });

    test('says if a reference fits no filing, or several', async () => {
      await write();
      await write(sampleRecord('amended'));
      expect(await store.getRecord('4:24-cv-00512')).toEqual({ found: 'none' });
      const several = await store.getRecord('24-cv-512');
      expect(several.found === 'several' && several.filings.map((filing) => filing.sourceName).sort()).toEqual([
        'amended.pdf',
        'quillfeather.pdf',
      ]);
    });

    test('counts statutes by filings, then mentions', async () => {
      await write();
      await write(sampleRecord('second', { statutes: [cited('/us/usc/t18/s2702', 5), cited('/us/usc/t18/s2701', 9)] }));
      expect(await store.statuteCounts()).toEqual([
        expect.objectContaining({ id: '/us/usc/t18/s2702', filings: 2, mentions: 3 }),
        expect.objectContaining({ id: '/us/usc/t18/s2701', filings: 1, mentions: 1 }),
      ]);
    });

    test('shows the places of a statute with page, words and sentence', async () => {
      await write(sampleRecord('quillfeather'), new Map([[900, 'Defendant violated 18 U.S.C. § 2702(a)(3).']]));
      const [place] = await store.statutePlaces({ ids: ['/us/usc/t18/s2702'] });
      expect(place).toMatchObject({
        sourceName: 'quillfeather.pdf',
        page: 2,
        start: 900,
        pinpoint: '(a)(3)',
        etSeq: false,
        text: '18 U.S.C. § 2702(a)(3)',
        sentence: 'Defendant violated 18 U.S.C. § 2702(a)(3).',
        boxes: [[72, 700, 200, 712]],
      });
      expect(await store.sentences(place!.filingId)).toEqual(
        new Map([[900, 'Defendant violated 18 U.S.C. § 2702(a)(3).']]),
      );
    });

    test.each([
      ['ids', { ids: ['/us/usc/t18/s2702'] }, ['/us/usc/t18/s2702']],
      ['no ids', { ids: [] }, []],
      ['a section within a cited range', { ids: ['/us/usc/t29/s205'] }, ['/us/usc/t29/s201']],
      ['a section past a cited range', { ids: ['/us/usc/t29/s220'] }, []],
      ['a title', { prefix: '/us/usc/t18' }, ['/us/usc/t18/s2702', '/us/usc/t18/s10001']],
      ['a title with a longer neighbour', { prefix: '/us/usc/t1' }, []],
      ['a state', { prefix: '/us-ca/' }, ['/us-ca/bpc/s17200']],
      [
        'a range, in the order of sections',
        { range: { from: '/us/usc/t18/s2', to: '/us/usc/t18/s9999' } },
        ['/us/usc/t18/s2702'],
      ],
      [
        'a range that meets a cited one',
        { range: { from: '/us/usc/t29/s210', to: '/us/usc/t29/s300' } },
        ['/us/usc/t29/s201'],
      ],
      ['another court', { court: 'nysd' }, []],
      ['dates', { prefix: '/us-ca', since: '2024-02-03', until: '2024-02-03' }, ['/us-ca/bpc/s17200']],
    ])('asks for statutes by %s', async (_, query, expected) => {
      await write(
        sampleRecord('quillfeather', {
          statutes: [
            cited('/us/usc/t18/s2702', 10),
            cited('/us/usc/t18/s10001', 20),
            cited('/us/usc/t29/s201', 30, '/us/usc/t29/s219'),
            cited('/us-ca/bpc/s17200', 40),
          ],
        }),
      );
      expect((await store.statutePlaces(query)).map((place) => place.statuteId)).toEqual(expected);
    });

    test.each(['noe quillfeather', 'QUILLFEATHER', 'Noé', 'brightwater ledger inc', 'Brightwater'])(
      'finds the party %s',
      async (words) => {
        await write();
        expect(await store.parties(words)).toHaveLength(1);
      },
    );

    test('a percent sign is no wildcard for a name', async () => {
      await write();
      expect(await store.parties('q%r')).toEqual([]);
    });

    test('filters damages and contract sections', async () => {
      await write();
      expect(await store.damages({ kind: 'statutory', role: 'demanded', atLeast: 1000 })).toMatchObject([
        { min: 1000, max: null, per: 'violation', page: 8, text: '$1,000', sourceName: 'quillfeather.pdf' },
      ]);
      expect(await store.damages({ atLeast: 1001 })).toEqual([]);
      expect(await store.damages({ statute: '/us/usc/t18/s2702' })).toEqual([]);
      expect(await store.contracts('services agreement')).toMatchObject([{ section: '4.1', page: 3 }]);
      expect(await store.contracts('lease')).toEqual([]);
      expect(await store.contracts()).toHaveLength(1);
    });

    test('counts attempts at a filing that fails, and forgets the failure once it is read', async () => {
      const record = sampleRecord('quillfeather');
      const failure = { key: record.id, sha256: record.id, path: 'cases/a.pdf', pipelineVersion: '0.1.0' } as const;
      await store.writeFailure({ ...failure, code: 'time-limit', message: 'It took too long.' });
      await store.writeFailure({ ...failure, code: 'worker-died', message: 'The worker died.' });
      await store.writeFailure({
        key: 'gone.pdf',
        path: 'gone.pdf',
        code: 'file-missing',
        message: 'Gone.',
        pipelineVersion: '0.1.0',
      });
      const failures = await store.failures();
      expect(failures.find((row) => row.key === record.id)).toMatchObject({ code: 'worker-died', attempts: 2 });
      expect(await store.failures({ code: 'file-missing' })).toHaveLength(1);
      await write(record);
      expect((await store.failures()).map((row) => row.key)).toEqual(['gone.pdf']);
      expect(await store.clearFailure('gone.pdf')).toBe(true);
      expect(await store.clearFailure('gone.pdf')).toBe(false);
    });

    test('exports every record once, sorted by id', async () => {
      const records = Array.from({ length: 120 }, (_, index) => sampleRecord(`filing-${index}`));
      for (const record of records) await write(record);
      const exported: string[] = [];
      for await (const record of store.exportRecords()) exported.push(record.id);
      expect(exported).toEqual(records.map((record) => record.id).sort());
    });

    test('several processes may open a new store and write at once', async () => {
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(home.options)));
      await Promise.all(
        stores.map(async (each, index) => {
          for (let round = 0; round < 10; round++) {
            await each.writeRecord(sampleRecord(`filing-${round}`), { path: `${index}` });
          }
        }),
      );
      expect(await store.countFilings()).toBe(10);
      expect(await store.statutePlaces()).toHaveLength(20);
      await Promise.all(stores.map((each) => each.close()));
    });

    test('keeps PDFs by their hash', async () => {
      const key = pdfKey(sampleRecord('quillfeather').id);
      expect(await store.blobs.get(key)).toBeNull();
      await store.blobs.put(key, Buffer.from('%PDF-'));
      expect(Buffer.from((await store.blobs.get(key))!).toString()).toBe('%PDF-');
      await store.ping();
    });
  });
}

/** All that a store says, to compare two states of it. */
async function everything(store: Store): Promise<unknown[]> {
  const records = [];
  for await (const record of store.exportRecords()) records.push(record);
  return [
    records,
    await store.listFilings(),
    await store.statutePlaces(),
    await store.parties(''),
    await store.damages(),
    await store.contracts(),
  ];
}
