import { serve } from '../pool/serve';
import { doErrand, type ErrandTask } from './tasks';

serve((task: ErrandTask, _setup: undefined, progress) => doErrand(task, progress));
