import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('connection');
