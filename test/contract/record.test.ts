import { onBoth } from './places.ts';
import { logAndContents } from './suite/log.ts';
import { readings } from './suite/readings.ts';

onBoth((ground) => {
  logAndContents(ground);
  readings(ground);
});
