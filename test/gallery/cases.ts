import { caseList as shapes } from './cases-chart-shapes';
import { caseList as charts } from './cases-charts';
import { caseList as facts } from './cases-facts';
import { caseList as people } from './cases-people';
import { caseList as voices } from './cases-voices';
import { caseList as words } from './cases-words';

/** Every template with short, normal, long and extreme content; normal content gives no diagnostic. */
export const gallery = [...voices, ...people, ...facts, ...charts, ...shapes, ...words];
