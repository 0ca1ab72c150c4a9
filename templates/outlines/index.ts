/** Every outline, in the order in which they are offered. */
import type { Outline } from '../../core/deck/outline';
import { countyGovernor } from './county-governor';
import { fiveMinutes } from './five-minutes';
import { forum } from './forum';
import { tenMinutes } from './ten-minutes';

export const outlines: readonly Outline[] = [tenMinutes, fiveMinutes, forum, countyGovernor];

const ids = outlines.map((outline) => outline.id);
if (new Set(ids).size !== ids.length) throw new Error('Two outlines have the same id.');
