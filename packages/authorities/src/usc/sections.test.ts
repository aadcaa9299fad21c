import { chapterOf, findChapter, findSection, nextSection, sectionsBetween } from './sections.js';

describe('sections of the U.S. Code', () => {
  it.each([
    ['18', '2702'],
    ['42', '2000e-5'],
    ['15', '78j'],
    ['42', '300gg-91'],
    ['18', '1605B'],
  ])('%s U.S.C. § %s', (title, section) => {
    const found = findSection(title, section);
    if (section === '1605B') expect(found).toBeNull();
    else expect(found).toMatchObject({ title, section, status: 'in-force' });
  });

  it('print their own capitals', () => {
    expect(findSection('18', '1028a')?.section).toBe('1028A');
    expect(findSection('42', '2000E-2')?.section).toBe('2000e-2');
  });

  it('say where they went', () => {
    expect(findSection('42', '1973')).toMatchObject({ status: 'transferred', movedTo: '52:10301' });
  });

  it('have an order, chapters and extents', () => {
    expect(nextSection('18', '2701')?.section).toBe('2702');
    expect(findChapter('18', '121')).toMatchObject({ first: '2701' });
    expect(chapterOf('18', '2707')).toMatchObject({ chapter: '121' });
    expect(sectionsBetween('18', '2701', '2704').map((item) => item.section)).toEqual(['2701', '2702', '2703', '2704']);
  });
});
