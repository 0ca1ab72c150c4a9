/** A thread when Lysark runs from its source: threads do not take over the loader of the program that starts them. */
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
