import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('lifecycle');
