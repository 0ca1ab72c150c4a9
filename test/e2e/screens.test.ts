/** Every screen of the page that users get, in light, large, at 200 % and narrow. */
import { everyScreen } from './tour/every';

everyScreen({ look: 'light', patience: 6000 });
