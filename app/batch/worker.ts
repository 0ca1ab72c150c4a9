import { serve } from '../pool/serve';
import { makeRow } from './row';

serve(makeRow);
