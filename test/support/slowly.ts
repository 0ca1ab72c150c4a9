/** A test that takes a second or more, and stands beside its kin all the same: `npm run test:quick` leaves it out. */
import { it } from 'vitest';

export const slowly = process.env.LYSARK_EVERYDAY === '1' ? it.skip : it;
