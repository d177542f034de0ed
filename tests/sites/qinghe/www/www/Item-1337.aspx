<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>现任领导</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr><td class="m"><a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1121/Index.aspx">通知公告</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1128/Index.aspx">党建园地</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1135/Index.aspx">信息公开</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1289/Index.aspx">教师园地</a></td><td><a href="http://127.0.0.1:18182/">招生就业</a></td></tr></table>
<table width=960><tr><td valign=top><table width="100%"><tr><td>您现在的位置：清河职业学院 &gt;&gt; <a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a> &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>现任领导</td></tr><tr><td align=center> </td></tr><tr><td id="fontzoom"><table border="1" cellspacing="0">
<tr><td>姓名</td><td>职务</td><td>分工</td></tr>
<tr><td>葛长林</td><td>党委书记</td><td>主持党委全面工作</td></tr>
<tr><td>袁世平</td><td>院长</td><td>主持行政工作，主管财务、审计</td></tr>
<tr><td>姚素芬</td><td>副院长</td><td>分管教学、科研、实训</td></tr>
<tr><td>齐卫东</td><td>副院长</td><td>分管后勤、基建、安全</td></tr>
</table></td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table><table width=960><tr><td align=center>清河职业学院 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>