import { describeShard } from './shard';

describeShard(0);
