import { describeShard } from './shard';

describeShard(1);
