import { onBoth } from './places.ts';
import { marks } from './suite/marks.ts';

onBoth(marks);
