import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('errors');
