import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('auth');
