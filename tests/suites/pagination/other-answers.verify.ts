import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('pagination');
