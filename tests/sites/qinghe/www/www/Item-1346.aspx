<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>2024年我院开设专业一览</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr><td class="m"><a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1121/Index.aspx">通知公告</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1128/Index.aspx">党建园地</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1135/Index.aspx">信息公开</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1289/Index.aspx">教师园地</a></td><td><a href="http://127.0.0.1:18182/">招生就业</a></td></tr></table>
<table width=960><tr><td valign=top><table width="100%"><tr><td>您现在的位置：清河职业学院 &gt;&gt; <a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a> &gt;&gt; <a href="http://127.0.0.1:18181/Category_1219/Index.aspx">教务在线</a> &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>2024年我院开设专业一览</td></tr><tr><td align=center>教务处 更新时间：2024-05-08 8:36:00</td></tr><tr><td id="fontzoom"><table border="1" cellspacing="0">
<tr><td>系部</td><td>专业</td><td>学制</td></tr>
<tr><td>机电工程系</td><td>机电一体化技术</td><td>三年</td></tr>
<tr><td>机电工程系</td><td>数控技术</td><td>三年</td></tr>
<tr><td>信息工程系</td><td>软件技术</td><td>三年</td></tr>
<tr><td>汽车工程系</td><td>新能源汽车技术</td><td>三年</td></tr>
<tr><td>护理系</td><td>护理</td><td>三年</td></tr>
</table></td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table><table width=960><tr><td align=center>清河职业学院 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>