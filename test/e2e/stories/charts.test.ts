/** Somebody has new numbers for the chart of a presentation: typed into its grid, seen on the slide beside it, taken back. */
import { expect } from 'vitest';
import { approved, lastExport } from '../support/approve';
import { shot } from '../support/screens';
import { begins, say } from '../support/speech';
import { exportNow, openDeck, selectSlide, slideWords } from './steps';
import { type Story, story } from './story';

const chart = 3;

async function open(told: Pick<Story, 'hands' | 'page'>): Promise<void> {
  await openDeck(told, /økonomiforum/i);
  await selectSlide(told, chart);
}

const cell = ({ page }: Pick<Story, 'page'>, row: number, column: number) =>
  page.getByRole('textbox', { name: say('Rad {row}, kolonne {column}', { row, column }), exact: true });

story('charts', 'a chart gets new numbers in its grid', {
  async first({ app, hands, page }: Story) {
    await hands.press(page.getByRole('button', { name: begins('Prøv eksempelet') }));
    await open({ hands, page });
    await expect.poll(() => slideWords(page)).toContain('131');

    await hands.write(cell({ page }, 6, 2), '140,5');
    await expect.poll(() => slideWords(page)).toContain('140,5');
    // Down from the last row is a new one, as in a spreadsheet.
    await page.keyboard.press('Enter');
    await cell({ page }, 7, 2).waitFor();
    await hands.write(cell({ page }, 7, 1), '2060');
    await page.keyboard.press('ArrowUp');
    await cell({ page }, 6, 1).and(page.locator(':focus')).waitFor();
    await hands.write(cell({ page }, 7, 2), '150');
    await expect.poll(() => slideWords(page)).toContain('2060');
    await shot(page, `diagram ${app.host} ${hands.name}`);

    // A further series, and away with it again.
    await hands.press(page.getByRole('button', { name: say('Legg til {word}', { word: say('kolonne') }) }));
    await hands.write(cell({ page }, 1, 3), 'Tilgang');
    await hands.write(cell({ page }, 2, 3), '100');
    await expect.poll(() => slideWords(page)).toContain('Tilgang');
    await hands.press(
      page.getByRole('button', {
        name: say('Fjern {word} {number}', { word: say('kolonne'), number: 2 }),
      }),
    );
    await expect.poll(() => slideWords(page)).not.toContain('Tilgang');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => slideWords(page)).toContain('Tilgang');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => slideWords(page)).not.toContain('Tilgang');
    await exportNow({ app, hands, page });
  },

  async again({ app, hands, page }: Story) {
    await selectSlide({ hands, page }, chart);
    expect(await cell({ page }, 6, 2).inputValue()).toMatch(/^140[,.]5$/);
    await exportNow({ app, hands, page });
  },

  async holds({ app }: Story) {
    const { slides } = await approved(lastExport(app.profile.documents));
    const [drawn] = slides[chart - 1]!.charts;
    expect(drawn!.series.map(({ name }) => name)).toEqual(['Behov for arbeidskraft']);
    const { categories, values } = drawn!.series[0]!;
    // Bars stand at true distances: where there is no figure, there is an empty place.
    expect(categories).toEqual(['2025', '2030', '2035', '2040', '', '2050', '', '2060']);
    expect(values).toEqual([100, 106, 113, 121, null, 140.5, null, 150]);
  },
});
