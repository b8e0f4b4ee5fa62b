import { onBoth } from './places.ts';
import { identity } from './suite/identity.ts';
import { questions } from './suite/questions.ts';

onBoth((ground) => {
  identity(ground);
  questions(ground);
});
