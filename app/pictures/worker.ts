import { serve } from '../pool/serve';
import { drawPicture } from './draw';

serve(drawPicture);
