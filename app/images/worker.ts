import { serve } from '../pool/serve';
import { decode } from './decode';

serve(decode);
