import { onBoth } from './places.ts';
import { accounts } from './suite/accounts.ts';

onBoth(accounts);
