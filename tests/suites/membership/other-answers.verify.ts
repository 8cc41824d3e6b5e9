import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('membership');
